import type { PostingContent, RawPosting } from '@ganghui/spec';
import type { Trace } from '../trace.ts';

// China's bounding box, degrees.
const inChina = (longitude: number, latitude: number): boolean => longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;

export function locationOf({ longitude, latitude }: RawPosting, trace: Trace): PostingContent['place']['location'] {
  if (!longitude || !latitude) return null;
  const [east, north] = [Number(longitude.normalize('NFKC')), Number(latitude.normalize('NFKC'))];
  if (inChina(east, north)) return { longitude: east, latitude: north, precision: 'address' };
  // 0, 0 is how a form says that nobody filled it in.
  if (east !== 0 || north !== 0)
    trace.missed(
      '/place/location',
      'longitude',
      `${longitude} ${latitude}`,
      '经度写 73 到 136、纬度写 3 到 54 的小数，例如 118.77 和 32.06。',
    );
  return null;
}
