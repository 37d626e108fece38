import { definePurpose } from '../technology.ts'

export const objectMapper = definePurpose('object-mapper', { kind: 'library' }, [
  { id: 'active-record', name: 'Active Record', matches: { gem: ['activerecord'] } },
  { id: 'diesel', name: 'Diesel', matches: { cargo: ['diesel', 'diesel-async'] } },
  { id: 'doctrine', name: 'Doctrine', matches: { composer: ['doctrine/doctrine-bundle', 'doctrine/orm'] } },
  { id: 'doobie', name: 'doobie', matches: { maven: ['org.tpolecat:doobie-core'] } },
  { id: 'drizzle', name: 'Drizzle', matches: { npm: ['drizzle-orm'] } },
  { id: 'ef-core', name: 'Entity Framework Core', matches: { nuget: ['Microsoft.EntityFrameworkCore'] } },
  { id: 'eloquent', name: 'Eloquent', matches: { composer: ['illuminate/database'] } },
  { id: 'gorm', name: 'GORM', matches: { go: ['github.com/jinzhu/gorm', 'gorm.io/gorm'] } },
  { id: 'hibernate', name: 'Hibernate', matches: { maven: ['org.hibernate:*', 'org.springframework.boot:spring-boot-starter-data-jpa'] } },
  { id: 'knex', name: 'Knex', matches: { npm: ['knex', 'objection'] } },
  { id: 'mikro-orm', name: 'MikroORM', matches: { npm: ['@mikro-orm/core'] } },
  { id: 'prisma', name: 'Prisma', matches: { npm: ['@prisma/client', 'prisma'] } },
  { id: 'sea-orm', name: 'SeaORM', matches: { cargo: ['sea-orm'] } },
  { id: 'sequel', name: 'Sequel', matches: { gem: ['sequel'] } },
  { id: 'sequelize', name: 'Sequelize', matches: { npm: ['sequelize', 'sequelize-typescript'] } },
  { id: 'slick', name: 'Slick', matches: { maven: ['com.typesafe.slick:slick'] } },
  { id: 'sqlalchemy', name: 'SQLAlchemy', matches: { pypi: ['sqlalchemy'] } },
  { id: 'sqlx', name: 'SQLx', matches: { cargo: ['sqlx'] } },
  { id: 'typeorm', name: 'TypeORM', matches: { npm: ['@nestjs/typeorm', 'typeorm'] } },
])
