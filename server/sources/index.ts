import { guest } from './guest'
import type { Source } from './source'
import { webhook } from './webhook'

/** The sources every wall has. A new one is a file here and a line in this list. */
export const sources: readonly Source[] = [webhook, guest]
