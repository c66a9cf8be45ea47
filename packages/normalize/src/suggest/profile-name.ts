const longest = 64;
const unnamed = 'postings';

const slug = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A name for a proposed profile: the market, else the file, and the format (`320500-01-csv`, `suzhou-xlsx`); lower case, digits, dashes. */
export function profileName({ market, file = '', format }: { market?: string; file?: string; format: string }): string {
  const stem = file
    .slice(0, 300)
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const of = slug(market ?? '') || slug(stem) || unnamed;
  return `${of.slice(0, longest - format.length - 1).replace(/-$/, '')}-${format}`;
}
