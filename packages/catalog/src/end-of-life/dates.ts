/** The day on which the dates below were checked against what the projects announce. */
export const END_OF_LIFE_AS_OF = '2026-11-01'

/**
 * Days on which the community, or the vendor without a paid extension, stops mending a release line, by technology of the catalog. To bring it up to
 * date, look at the page of the project, change the line, and move the day above.
 */
export const endOfLife: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // https://github.com/nodejs/release
  nodejs: {
    '12': '2022-04-30', '14': '2023-04-30', '16': '2023-09-11', '18': '2025-04-30', '20': '2026-04-30', '22': '2027-04-30', '24': '2028-04-30',
  },
  // https://devguide.python.org/versions
  python: {
    '2.7': '2020-01-01', '3.6': '2021-12-23', '3.7': '2023-06-27', '3.8': '2024-10-07', '3.9': '2025-10-31', '3.10': '2026-10-31', '3.11': '2027-10-31',
    '3.12': '2028-10-31', '3.13': '2029-10-31', '3.14': '2030-10-31',
  },
  // https://adoptium.net/support
  java: { '8': '2030-12-31', '11': '2027-10-31', '17': '2027-10-31', '19': '2023-03-21', '20': '2023-09-19', '21': '2029-12-31', '22': '2024-09-17', '23': '2025-03-18', '24': '2025-09-16' },
  // https://go.dev/doc/devel/release
  go: {
    '1.18': '2023-02-01', '1.19': '2023-08-08', '1.20': '2024-02-06', '1.21': '2024-08-13', '1.22': '2025-02-11', '1.23': '2025-08-12', '1.24': '2026-02-10',
  },
  // https://dotnet.microsoft.com/platform/support/policy
  dotnet: { '3.1': '2022-12-13', '5': '2022-05-10', '6': '2024-11-12', '7': '2024-05-14', '8': '2026-11-10', '9': '2026-11-10', '10': '2028-11-14' },
  // https://www.ruby-lang.org/en/downloads/branches
  ruby: { '2.7': '2023-03-31', '3.0': '2024-04-23', '3.1': '2025-03-26', '3.2': '2026-03-31', '3.3': '2027-03-31', '3.4': '2028-03-31' },
  // https://www.php.net/supported-versions.php
  php: { '7.4': '2022-11-28', '8.0': '2023-11-26', '8.1': '2025-12-31', '8.2': '2026-12-31', '8.3': '2027-12-31', '8.4': '2028-12-31' },
  // https://www.postgresql.org/support/versioning
  postgresql: { '10': '2022-11-10', '11': '2023-11-09', '12': '2024-11-21', '13': '2025-11-13', '14': '2026-11-12', '15': '2027-11-11', '16': '2028-11-09', '17': '2029-11-08' },
  // https://www.mysql.com/support
  mysql: { '5.6': '2021-02-05', '5.7': '2023-10-31', '8.0': '2026-04-30', '8.4': '2032-04-30' },
  // https://www.mongodb.com/legal/support-policy/lifecycles
  mongodb: { '4.2': '2023-04-30', '4.4': '2024-02-29', '5.0': '2024-10-31', '6.0': '2025-07-31', '7.0': '2027-08-31', '8.0': '2029-10-31' },
  // https://spring.io/projects/spring-boot#support
  'spring-boot': { '2.7': '2023-06-30', '3.0': '2023-12-31', '3.1': '2024-06-30', '3.2': '2024-12-31', '3.3': '2025-06-30', '3.4': '2025-12-31', '3.5': '2026-06-30' },
  // https://www.djangoproject.com/download
  django: { '2.2': '2022-04-11', '3.2': '2024-04-01', '4.2': '2026-04-07', '5.0': '2025-04-02', '5.1': '2025-12-03', '5.2': '2028-04-30' },
  // https://rubyonrails.org/maintenance
  rails: { '6.0': '2023-06-01', '6.1': '2024-10-01', '7.0': '2025-04-01', '7.1': '2025-10-01', '7.2': '2026-08-09', '8.0': '2026-11-07' },
  // https://laravel.com/docs/releases
  laravel: { '8': '2023-01-24', '9': '2024-02-06', '10': '2025-02-04', '11': '2026-03-12', '12': '2027-02-24' },
} // prettier-ignore
