/** What each source is called on a card; one not named here is called by its own name. */
const names: Readonly<Record<string, string>> = {
  guest: 'in the room',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  x: 'X',
  sample: 'sample',
}

/** Where a post came from, in a word. */
export const NetworkMark = ({ source }: { readonly source: string }) => (
  <span className="network">{names[source] ?? source}</span>
)
