/** Longest texts, in UTF-16 units. The wall shows `text`; nothing beyond `ingress` is ever looked at. */
export const limits = {
  text: 1_000,
  ingress: 4_096,
  name: 80,
  handle: 80,
  alt: 1_000,
  place: 100,
  url: 2_048,
  id: 200,
} as const
