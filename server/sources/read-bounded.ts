/** An answer's text; throws what `tooMuch` gives as soon as it is longer than `longest` UTF-16 units, and cancels the rest. */
export const readBounded = async (response: Response, longest: number, tooMuch: () => Error): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  if (response.body !== null)
    for await (const part of response.body) {
      text += decoder.decode(part, { stream: true })
      if (text.length > longest) throw tooMuch()
    }
  return text + decoder.decode()
}
