import type Database from 'libsql'

/** The first column of the first row; undefined when there is none. (libsql's own `pluck().get()` answers the whole row.) */
export const cell = (statement: Database.Statement, ...values: readonly unknown[]): unknown =>
  (statement.raw().get(...values) as readonly unknown[] | undefined)?.[0]
