import type { AddCommand } from '../command'
import { addExport } from './export'
import { addImport } from './import'
import { addInvite } from './invite'
import { addReplay } from './replay'
import { addStats } from './stats'
import { addToken } from './token'
import { addWall } from './wall'

/** Every command, in the order of the help. */
export const commands: readonly AddCommand[] = [addWall, addInvite, addToken, addImport, addReplay, addExport, addStats]
