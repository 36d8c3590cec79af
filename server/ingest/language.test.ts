import { expect, test } from 'vitest'
import { createLanguageOf, languageOf } from './language'

const of = (text: string) => languageOf({ text, segments: null })

test.each([
  ['de', 'Bin gelandet. Es regnet quer. Alle sind freundlich. #trumanchester'],
  ['es', 'Con el paro que tenemos, esta sesión habría que verla en todas las empresas'],
  ['en', 'cannot believe i nearly did not come because of a budget meeting'],
  ['ja', '会場の外から見ています。とても面白いです。'],
  ['ar', 'مرحبا بكم في مانشستر من القاهرة'],
])('tells %s', (lang, text) => expect(of(text)).toBe(lang))

test.each(['ok', '', '#trumanchester @ada https://example.org/a-long-address', '+1', '😀😀😀'])(
  'says nothing about %j',
  (text) => expect(of(text)).toBeNull(),
)

test('looks into so many a second, and goes on when the flood is over', () => {
  let now = 0
  const detect = createLanguageOf(() => now)
  const post = { text: 'Bin gelandet. Es regnet quer. Alle sind freundlich.', segments: null }
  const told = Array.from({ length: 600 }, () => detect(post)).filter((it) => it === 'de').length
  expect(told).toBe(500)
  now = 10
  expect(detect(post)).toBe('de')
})
