/** Escapes text for XML, with control characters as references, as S3 writes them. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\u0000-\u001f\ufffe\uffff]/g, (character) => {
    switch (character) {
      case '&':
        return '&amp;';
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      case '"':
        return '&quot;';
      case "'":
        return '&apos;';
      default:
        return `&#x${character.charCodeAt(0).toString(16)};`;
    }
  });
}

/** `<name>text</name>` with the text escaped. */
export function element(name: string, text: string | number | boolean): string {
  return `<${name}>${escapeXml(String(text))}</${name}>`;
}

/** A document with the XML declaration. */
export function xmlDocument(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${content}`;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, dec, name) => {
      if (typeof name === 'string') return named[name] ?? all;
      const point = typeof hex === 'string' ? parseInt(hex, 16) : parseInt(String(dec), 10);
      return point <= 0x10ffff ? String.fromCodePoint(point) : all;
    },
  );
}

/**
 * The contents (still XML) of each element of that name. Enough for the two request documents S3 clients send;
 * no nesting of equal names, no CDATA, no comments.
 */
export function elements(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, 'g'));
  return [...found].map((match) => match[1] ?? '');
}

/** The text of the first element of that name. */
export function elementText(xml: string, name: string): string | undefined {
  const [first] = elements(xml, name);
  return first === undefined ? undefined : unescapeXml(first);
}
