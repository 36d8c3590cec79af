/** Letters drawn like a Latin one, lower case: Cyrillic and Greek (after Unicode's confusables.txt, what a reader cannot tell apart), small capitals, dotless and barred letters. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аαɑᴀ',
  b: 'вьƀʙ',
  c: 'сϲᴄ',
  d: 'ԁđɗᴅ',
  e: 'еєεɛᴇə',
  f: 'ƒ',
  g: 'ɡɢ',
  h: 'нһħʜ',
  i: 'іιıɪ',
  j: 'јϳᴊ',
  k: 'кκᴋ',
  l: 'ӏłʟ',
  m: 'мᴍ',
  n: 'пηɴ',
  o: 'оοσøᴏօ',
  p: 'рρᴘ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτŧᴛ',
  u: 'υʊᴜս',
  v: 'νѵᴠ',
  w: 'шωԝᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
}

export const latinFor: ReadonlyMap<string, string> = new Map(
  Object.entries(lookAlikes).flatMap(([latin, likes]) => [...likes].map((like) => [like, latin] as const)),
)

/** Digits and signs written for letters, by code. */
export const leetFor: ReadonlyMap<number, number> = new Map(
  Object.entries({
    0: 'o',
    1: 'i',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    8: 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
    '€': 'e',
  }).map(([sign, letter]) => [sign.charCodeAt(0), letter.charCodeAt(0)]),
)
