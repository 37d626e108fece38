import { definePurpose } from '../technology.ts'

export const objectMapper = definePurpose('object-mapper', { kind: 'library' }, [
  { id: 'drizzle', name: 'Drizzle', matches: { npm: ['drizzle-orm'] } },
  { id: 'ef-core', name: 'Entity Framework Core', matches: { nuget: ['Microsoft.EntityFrameworkCore'] } },
  { id: 'gorm', name: 'GORM', matches: { go: ['github.com/jinzhu/gorm', 'gorm.io/gorm'] } },
  { id: 'hibernate', name: 'Hibernate', matches: { maven: ['org.hibernate:*', 'org.springframework.boot:spring-boot-starter-data-jpa'] } },
  { id: 'knex', name: 'Knex', matches: { npm: ['knex', 'objection'] } },
  { id: 'mikro-orm', name: 'MikroORM', matches: { npm: ['@mikro-orm/core'] } },
  { id: 'prisma', name: 'Prisma', matches: { npm: ['@prisma/client', 'prisma'] } },
  { id: 'sequelize', name: 'Sequelize', matches: { npm: ['sequelize', 'sequelize-typescript'] } },
  { id: 'sqlalchemy', name: 'SQLAlchemy', matches: { pypi: ['sqlalchemy'] } },
  { id: 'typeorm', name: 'TypeORM', matches: { npm: ['@nestjs/typeorm', 'typeorm'] } },
])
