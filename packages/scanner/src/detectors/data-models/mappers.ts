/** How a mapper of objects to tables or documents is told what it keeps: a line that says it, or a mark above the class. */
export interface Mapper {
  readonly name: string
  readonly files: RegExp
  /** The name in the line itself. */
  readonly says?: RegExp
  /** A line above the class; the name is that of the first class below. */
  readonly marks?: RegExp
}

/** A new mapper is a row here. */
export const MAPPERS: readonly Mapper[] = [
  { name: 'JPA and Spring Data', files: /\.(?:java|kt)$/, marks: /^\s*@(?:Entity|Document|Table|MappedEntity|MongoEntity)\b/ },
  { name: 'Entity Framework', files: /\.cs$/, says: /\bDbSet<(\w+)>/ },
  { name: 'TypeORM, MikroORM and Mongoose in Nest', files: /\.[cm]?ts$/, marks: /^\s*@(?:Entity|Schema)\s*\(/ },
  { name: 'Mongoose', files: /\.[cm]?[jt]s$/, says: /\b(?:mongoose\.)?model(?:<[^<>]*>)?\(\s*['"](\w+)['"]\s*,\s*\w*[sS]chema\b/ },
  { name: 'Sequelize', files: /\.[cm]?[jt]s$/, says: /\bsequelize\.define\(\s*['"](\w+)['"]/ },
  { name: 'Drizzle', files: /\.[cm]?ts$/, says: /\b(?:pg|mysql|sqlite)Table\(\s*['"](\w+)['"]/ },
  { name: 'Django', files: /\.py$/, says: /^class\s+(\w+)\([^)]*\bmodels\.Model\b/ },
  { name: 'SQLAlchemy', files: /\.py$/, says: /^\s+__tablename__\s*=\s*['"](\w+)['"]/ },
  { name: 'SQLModel', files: /\.py$/, says: /^class\s+(\w+)\([^)]*\btable\s*=\s*True/ },
  { name: 'MongoEngine', files: /\.py$/, says: /^class\s+(\w+)\(\s*(?:\w+\.)?Document\s*[,)]/ },
  { name: 'Active Record', files: /\.rb$/, says: /^\s*class\s+(?:\w+::)*(\w+)\s*<\s*(?:ApplicationRecord|ActiveRecord::Base)\b/ },
  { name: 'Active Record schema', files: /(?:^|\/)db\/schema\.rb$/, says: /^\s*create_table\s+["'](\w+)["']/ },
  { name: 'Eloquent', files: /\.php$/, says: /^\s*(?:final\s+|abstract\s+)?class\s+(\w+)\s+extends\s+(?:Model|Authenticatable)\b/ },
  { name: 'Doctrine', files: /\.php$/, marks: /(?:#\[|@)ORM\\(?:Entity|Document)\b/ },
  { name: 'SeaORM and Diesel', files: /\.rs$/, says: /#\[(?:sea_orm|diesel)\([^)]*\btable_name\s*=\s*"?(\w+)/ },
]
