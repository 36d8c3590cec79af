/** Last labels that make a bare name a link. Two-letter ones that are words or file endings ("it", "md") only do so before a path. */
const plainly = new Set(
  (
    'com org net edu gov mil int info biz name pro museum coop aero jobs mobi tel travel cat asia post io dev app page blog cloud online site website store shop tech xyz live news social wiki events space world today media studio design digital agency academy foundation institute university network community chat email link software systems tools video photos gallery press fm ' +
    'ac ad ae af ag al ao ar au aw az ba bb bd bf bg bh bi bj bm bn br bs bt bw bz ca cd cf cg ch ci ck cl cm cn co cr cu cv cw cy cz de dj dk dm dz ec ee eg er eu fi fj fk fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gt gu gw gy hk hn hr ht hu il im iq ir je jm jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk lr ls lt lu lv ly ma mc me mg mk mm mn mo mp mq mr ms mt mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pa pe pf pg ph pk pn pr pt pw py qa ro rw sa sb sc sd se sg si sk sl sm sn sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn tr tt tv tw tz ua ug uk uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ' +
    'рф рус укр бел срб бг мкд қаз мон ευ ελ'
  ).split(' '),
)
const beforePath = new Set(
  'ai am an as at be by cc cx do es et gs hm ht id ie in is it la md me ml mu my no nu pl pm pn ps py re rs ru sh si so to tv us'.split(
    ' ',
  ),
)
const wordsToo = new Set('me ai ru rs pl es ie nu si tv py ht pn'.split(' '))

export type BareDomain = 'always' | 'before a path' | 'never'

/** Whether a dotted name written without `https://` is meant as an address: by its last label, and by how it is written. */
export const bareDomain = (host: string): BareDomain => {
  const labels = host.split('.')
  if (labels.length < 2 || labels.some((it) => it === '' || it.length > 63 || it.includes('_'))) return 'never'
  if (labels.some((it) => it.startsWith('-') || it.endsWith('-'))) return 'never'
  const last = labels.at(-1) ?? ''
  const tld = last.toLowerCase()
  // "finished.It was" is a missing space.
  if (last !== tld && host !== host.toUpperCase()) return 'never'
  if (host.startsWith('www.') && labels.length > 2) return /^[\p{L}\p{M}]{2,}$/u.test(tld) ? 'always' : 'never'
  if (plainly.has(tld) || /^xn--[a-z0-9-]{2,}$/.test(tld)) return wordsToo.has(tld) ? 'before a path' : 'always'
  return beforePath.has(tld) ? 'before a path' : 'never'
}

const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Arabic',
  'Hebrew',
  'Thai',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Armenian',
  'Georgian',
  'Ethiopic',
]
const ofScript = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)
const together = [
  ['Han', 'Hiragana', 'Katakana', 'Latin'],
  ['Han', 'Hangul', 'Latin'],
]
const cyrillicHomes = /\.(?:ru|su|ua|by|bg|kz|kg|rs|mk|mn|me|ba|eu)$/
const greekHomes = /\.(?:gr|cy|eu)$/

/** Whether a host name in other than ASCII letters could pass for another: scripts mixed, or Cyrillic or Greek where none is at home. */
export const isLookAlike = (host: string): boolean => {
  if (/^[\x20-\x7e]*$/.test(host)) return false
  const tld = host.slice(host.lastIndexOf('.') + 1)
  for (const label of host.split('.')) {
    const used = ofScript.filter(([, pattern]) => pattern.test(label)).map(([script]) => script)
    if (/[^\p{L}\p{M}\p{N}-]/u.test(label) || (used.length === 0 && !/^[\d-]+$/.test(label))) return true
    if (used.length > 1 && !together.some((set) => used.every((script) => set.includes(script)))) return true
    if (label !== tld && used.includes('Cyrillic') && !cyrillicHomes.test(host) && !/\p{Script=Cyrillic}/u.test(tld))
      return true
    if (label !== tld && used.includes('Greek') && !greekHomes.test(host) && !/\p{Script=Greek}/u.test(tld)) return true
  }
  return false
}
