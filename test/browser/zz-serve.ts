import { startSite } from './site.ts';

const s = await startSite();
console.log(s.baseUrl);
