/** How long a text is for a card: longer ones are set smaller, down to a limit. Wide scripts count double. */
export const lengthOf = (text: string): 'short' | 'middle' | 'long' | 'endless' => {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0
  const length = text.length + wide
  return length <= 60 ? 'short' : length <= 200 ? 'middle' : length <= 420 ? 'long' : 'endless'
}
