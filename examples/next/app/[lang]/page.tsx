import { renderWizard } from 'cloud-destination-wizard/ssr';
import { ConnectStorage } from './connect-storage';

interface Props {
  readonly params: Promise<{ readonly lang: string }>;
}

export default async function Page({ params }: Props) {
  const { lang } = await params;
  const html = await renderWizard({ lang, backendUrl: '/api/destinations' });
  return (
    <main>
      <h1>Acme Insights</h1>
      <ConnectStorage html={html} />
    </main>
  );
}
