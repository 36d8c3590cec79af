import { ruleWords } from '#lib/desk/marked'
import type { CuratorPost } from '#lib/protocol/view'

const stateWords = { held: 'Waiting', shown: 'On air', hidden: 'Hidden', retracted: 'Retracted', unseen: 'Not here' }
const rulingWords = { show: 'noted', hold: 'held', hide: 'hidden' }

/** Why a post stands where it stands, in words: its state, who put it there, and each rule that objected. */
export const Reasons = ({ post }: { readonly post: CuratorPost }) => {
  const by = post.authorBlocked
    ? 'author blocked'
    : post.authorGone
      ? 'author gone from the network'
      : post.originalGone && post.ruling === null
        ? 'its original was hidden'
        : post.ruling === null
          ? null
          : 'by a curator'
  const stood = [post.pinned ? 'pinned' : null, post.highlighted ? 'highlighted' : null, by].filter(Boolean)
  return (
    <div className="desk-reasons">
      <span className="desk-state" data-state={post.state} data-plain={stood.length === 0 || undefined}>
        {stateWords[post.state]}
        {stood.length === 0 ? '' : ` · ${stood.join(' · ')}`}
      </span>
      {post.marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
      {post.reasons.map(({ rule, ruling, message, span }) => (
        <span key={`${rule} ${message} ${span?.[0] ?? ''}`} className="desk-reason">
          <b>{ruleWords(rule)}</b> ({rulingWords[ruling]}): {message}
        </span>
      ))}
    </div>
  )
}
