/** What every refused request is told, over HTTP and sockets alike. `field` names the input at fault. */
export type WireError = {
  readonly code: string
  readonly message: string
  readonly field?: string
  readonly retryable: boolean
}
