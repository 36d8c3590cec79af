import { type AddCommand, oneOf, wallOption } from '../command'

type Options = { readonly wall: string; readonly role: string; readonly name: string }

/** `invite` */
export const addInvite: AddCommand = (program, { io, using }) => {
  program
    .command('invite')
    .description('print a link that signs one browser in, once')
    .addOption(wallOption())
    .addOption(oneOf('--role <role>', 'what the person may do', ['owner', 'curator', 'observer']).makeOptionMandatory())
    .requiredOption('--name <name>', 'what others call the person')
    .action(({ wall, role, name }: Options) =>
      using(async (operations) => {
        io.out(`${await operations.invite(wall, { role, name })}\n`)
      }),
    )
}
