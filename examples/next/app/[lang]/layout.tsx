import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Connect storage', icons: 'data:,' };

const LANGUAGES = ['en', 'de', 'ar'];

export const dynamicParams = false;
export const generateStaticParams = () => LANGUAGES.map((lang) => ({ lang }));

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly lang: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params;
  return (
    <html lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  );
}
