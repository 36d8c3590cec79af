import type { Quote } from '#lib/post'

/** The post that a post quotes: set in, quieter than the words around it. */
export const Quoted = ({ quote, linked }: { readonly quote: Quote; readonly linked: boolean }) => (
  <blockquote className="quoted" {...(quote.url === null ? {} : { cite: quote.url })}>
    <p dir="auto">{quote.text}</p>
    <footer>
      {linked && quote.url !== null ? (
        <a href={quote.url} rel="nofollow noopener noreferrer" target="_blank">
          <bdi>@{quote.handle}</bdi>
        </a>
      ) : (
        <bdi>@{quote.handle}</bdi>
      )}
    </footer>
  </blockquote>
)
