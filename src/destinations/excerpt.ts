/** At most 200 printable characters of a server's text: enough to search for, too little to carry anything. */
export function excerpt(text: string): string {
  const printable = [...text.slice(0, 1000)].map((one) => (one < ' ' || one === '\u007f' ? ' ' : one));
  return printable
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ')
    .slice(0, 200);
}
