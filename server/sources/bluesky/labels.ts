/** What labels, an author's own or the network's moderators', have against showing a post to a room. */
const words: Readonly<Record<string, string>> = {
  '!no-unauthenticated': 'The author asks Bluesky to show their posts only to people who are signed in there.',
  '!hide': 'Bluesky’s moderators hide it.',
  '!takedown': 'Bluesky’s moderators have taken it down.',
  '!warn': 'Bluesky’s moderators warn of it.',
  porn: 'Labelled as pornography.',
  sexual: 'Labelled as sexually suggestive.',
  nudity: 'Labelled as nudity.',
  'graphic-media': 'Labelled as graphic: violence or injury.',
  gore: 'Labelled as graphic: violence or injury.',
}

/** One sentence for each label that counts. */
export const objectionsOf = (labels: readonly string[]): readonly string[] => [
  ...new Set(labels.flatMap((label) => (Object.hasOwn(words, label) ? [words[label] ?? ''] : []))),
]
