import { expect, test } from 'vitest'
import { languageOf } from './language'

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
