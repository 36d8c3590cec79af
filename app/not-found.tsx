import { Page } from '#components/pages/page'

export default function NotFound() {
  return (
    <Page title="There is nothing here" lead="It was taken back, or never was.">
      <p className="lead">
        <a href="/">The walls</a>
      </p>
    </Page>
  )
}
