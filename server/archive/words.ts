/** Signs of scripts that put no spaces between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu
const accents = /[\u0300-\u036f]/g

/**
 * Text as the index of words takes it, and as it must be asked: accents gone, also where SQLite's unicode61 keeps them
 * (Greek), and each sign of a script without spaces a word of its own, so that a run of them is found as a phrase.
 */
export const words = (text: string): string =>
  text.normalize('NFD').replace(accents, '').normalize('NFC').replace(unspaced, ' $& ')

/** Every word must occur, the last one as a beginning; quotes and operators are words like others. Null: nothing to ask. */
export const ftsQuery = (q: string): string | null => {
  const asked = q
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}_]+/gu)
    ?.filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 12)
  if (asked === undefined || asked.length === 0) return q.trim() === '' ? null : '""'
  return asked.map((word, at) => `"${words(word)}"${at === asked.length - 1 ? '*' : ''}`).join(' ')
}
