/* Asks our provider as a consumer does and prints its answer:
   node consume.mjs SERVER SITE discovered|registered PATH '{"maxwidth":…}' */

import { extract, setProviderList } from '@extractus/oembed-extractor';

const [server, site, how, path, limits] = process.argv.slice(2);

/* The package asks every registered provider by https, and ours has none here. */
const fetcher = address => fetch(address.replace(/^https?:\/\/[^/]+/, server));

const ours = {
  provider_name: 'Modality Pages',
  provider_url: site,
  endpoints: [{ schemes: [`${site}/modalities/*`, `${site}/*/modalities/*`], url: `${site}/oembed` }],
};
setProviderList(how === 'registered' ? [ours] : []);
console.log(JSON.stringify(await extract(site + path, JSON.parse(limits), fetcher)));
