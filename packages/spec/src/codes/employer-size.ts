/** The bands of indicator AAB056 as we propose them; its values were not to be had: inferred. `max` counts itself. */
export const employerSizes = [
  { code: '1', name: '20人以下', min: 0, max: 19 },
  { code: '2', name: '20-99人', min: 20, max: 99 },
  { code: '3', name: '100-499人', min: 100, max: 499 },
  { code: '4', name: '500-999人', min: 500, max: 999 },
  { code: '5', name: '1000-9999人', min: 1000, max: 9999 },
  { code: '6', name: '10000人以上', min: 10_000, max: null },
  { code: '9', name: '未说明', min: null, max: null },
] as const;
