import { parsePay } from '../field/pay.ts';
import type { Features } from './features.ts';

const mostRead = 60;
const longestPay = 80;
const enough = 0.3;
const bare = /^\d{1,7}(?:\.\d{1,2})?(?:\s*[-~—–～至到]+\s*\d{1,7}(?:\.\d{1,2})?)?$/;
const isCode = /^(?:\d{1,4}|[A-Z]\d{0,4})$/;

const isPay = (value: string): boolean => bare.test(value) || isCode.test(value) || parsePay(value.slice(0, longestPay)) !== undefined;

/** Whether the cells of a column are amounts (or codes for them): 待遇 over 包吃住 and 管午饭 is no salary. */
export function holdsPay({ values, share }: Features): boolean {
  const read = values.slice(0, mostRead);
  const amounts = read.filter(isPay).length / Math.max(1, read.length);
  return read.length === 0 || amounts >= enough || (amounts > 0 && amounts >= share('benefits'));
}
