import { type AddCommand, oneOf, wallOption } from '../command'

/** `token` */
export const addToken: AddCommand = (program, { io, using }) => {
  program
    .command('token')
    .description('print a bearer token for a program')
    .addOption(wallOption())
    .addOption(oneOf('--scope <scope>', 'what the program may do', ['ingest', 'read', 'screen']).makeOptionMandatory())
    .action(({ wall, scope }: { readonly wall: string; readonly scope: string }) =>
      using(async (operations) => {
        io.out(`${await operations.issueToken(wall, scope)}\n`)
      }),
    )
}
