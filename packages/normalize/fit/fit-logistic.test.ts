import { expect, it } from 'vitest';
import { fitLogistic } from './fit-logistic.ts';

it('finds that the second feature speaks for and the third against', () => {
  const samples = Array.from({ length: 400 }, (_, at) => {
    const [up, down] = [(at % 20) / 20, (at % 7) / 7];
    return { features: [1, up, down], isRight: up - down > 0 };
  });
  const [, up = 0, down = 0] = fitLogistic(samples);
  expect([up > 3, down < -3]).toEqual([true, true]);
});

it('gives nothing of nothing', () => expect(fitLogistic([])).toEqual([]));
