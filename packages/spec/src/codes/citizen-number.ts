// GB 11643: weights of the first seventeen digits, and the check digit by remainder.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether the last of eighteen characters (a digit or X) is the check digit of the seventeen before it. */
export function hasCitizenCheck(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * (number.charCodeAt(at) - 0x30);
  return number.length === 18 && checkDigits[sum % 11] === number[17]?.toUpperCase();
}
