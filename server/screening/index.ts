import { flood } from './flood'
import { guests } from './guests'
import { length } from './length'
import { mutedAuthors } from './muted-authors'
import { mutedWords } from './muted-words'
import { repeatedText } from './repeated-text'
import type { Rule } from './rule'
import { unicode } from './unicode'
import { warning } from './warning'

/** Every rule, in the order of reasons on a card. A new rule: one file, and one line here. */
export const rules: readonly Rule[] = [mutedWords, mutedAuthors, length, unicode, repeatedText, flood, warning, guests]
