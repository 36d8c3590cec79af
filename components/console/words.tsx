import { Segments } from '#components/post/segments'
import { markedText, ruleWords } from '#lib/desk/marked'
import type { CuratorPost } from '#lib/protocol/view'

/** A post's words; what a rule objects to is marked in them, with the rule's name for those who do not see the mark. */
export const Words = ({ post }: { readonly post: CuratorPost }) => {
  const pieces = markedText(post.text, post.reasons)
  if (pieces.every(({ rules }) => rules.length === 0)) return <Segments segments={post.segments} lang={post.lang} />
  return (
    <p className="words post-words desk-marked" dir="auto" lang={post.lang ?? undefined}>
      {pieces.map(({ at, text, rules }) =>
        rules.length === 0 ? (
          text
        ) : (
          <mark key={at} title={rules.map(ruleWords).join(', ')}>
            {text}
          </mark>
        ),
      )}
    </p>
  )
}
