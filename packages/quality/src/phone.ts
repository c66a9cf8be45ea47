// 江苏 landlines all have eight digits, the first of them 2 to 9.
const jiangsu = /^0(?:25|51[0-9]|523|527)[2-9]\d{7}$/;
const jiangsuArea = /^0(?:25|51[0-9]|523|527)/;
const landline = /^0(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$/;
const mobile = /^1[3-9]\d{9}$/;
const service = /^(?:[48]00\d{7}|9\d{4,7}|1\d{4}|12\d{3})$/;
const local = /^[2-9]\d{6,7}$/;

export const isMobile = (number: string): boolean => mobile.test(number) || mobile.test(bare(number));

const bare = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/(?:转|ext\.?|分机|#).*$/i, '')
    .replace(/[\s()\-—–.]/g, '')
    .replace(/^(?:\+|00)?86(?=1|0)/, '')
    // A landline may carry its extension behind a second dash; only the first eight digits after the area code ring.
    .replace(/^(0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{7})\d{1,5}$/, '$1');

const isLandline = (digits: string): boolean => (jiangsuArea.test(digits) ? jiangsu.test(digits) : landline.test(digits));

function rings(number: string): boolean {
  const digits = bare(number);
  return isLandline(digits) || (!jiangsuArea.test(digits) && (mobile.test(digits) || service.test(digits) || local.test(digits)));
}

// 0514-87654321, the usual writing.
const usual = /^0\d{2,3}-\d{7,8}$/;

const several = /[/、,;|或]|\s{2,}/;

/** Several numbers may stand in one field; one that can be dialled is enough. */
export const canBeDialled = (phone: string): boolean =>
  mobile.test(phone) || (usual.test(phone) && isLandline(phone.replace('-', ''))) || phone.normalize('NFKC').split(several).some(rings);

/** The numbers of a phone field in one writing, digits only, for comparing; none of what is masked or too short to be one's own. */
export const numbersOf = (phone: string): string[] =>
  mobile.test(phone)
    ? [phone]
    : phone
        .normalize('NFKC')
        .split(several)
        .map(bare)
        .filter((digits) => /^\d{7,12}$/.test(digits));

/** A number nobody can dial any more; a text that is no number is hidden whole: it may be a name. */
export function hidePhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length > 7 && !/\p{L}/u.test(phone) ? `${digits.slice(0, 3)}****${digits.slice(-2)}` : '****';
}
