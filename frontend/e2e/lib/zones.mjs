// A young service in the demo organisation whose panel sits round the globe: the candidate in Seoul, SMEs in Dublin and
// São Paulo, a developer in Seattle who starts early. Its bar asks for nothing, so that a candidacy is ready at once.
import { bringIn, csv } from './bringIn.mjs';

export const people = {
  candidate: 'Ji-woo Han',
  chair: 'Aoife Brennan',
  sme: 'Rafael Souza',
  developer: 'Nora Lindqvist',
};

const files = {
  'sites.csv': csv('slug,name,region,zone', 'seattle,Seattle,amer,America/Los_Angeles'),
  'services.csv': csv(
    'slug,name,family,launched_on,target_smes,bootstrap_route',
    'tide-queue,Tide Queue,Messaging,2024-05-06,3,none',
  ),
  'people.csv': csv(
    'email,name,native_name,title,site,hours,night,languages,manager,roles',
    `ji-woo.han@example.com,${people.candidate},한지우,Support Engineer,seoul,mon-fri 10:00-19:00,23:30-07:00,en;ko,,`,
    `aoife.brennan@example.com,${people.chair},,Senior Support Engineer,dublin,mon-fri 09:00-17:30,22:00-07:00,en,,`,
    `rafael.souza@example.com,${people.sme},,Senior Support Engineer,sao-paulo,mon-fri 09:00-18:00,22:00-07:00,en;pt,,`,
    `nora.lindqvist@example.com,${people.developer},,Principal Engineer,seattle,mon-fri 05:00-13:30,20:30-04:30,en,,`,
  ),
  'developers.csv': csv('service,person,seniority', 'tide-queue,nora.lindqvist@example.com,principal'),
  'sme.csv': csv(
    'person,service,source,granted_on,expires_on',
    'aoife.brennan@example.com,tide-queue,The register kept before Assay,2026-01-15,2030-01-15',
    'rafael.souza@example.com,tide-queue,The register kept before Assay,2026-01-15,2030-01-15',
  ),
  'bars.csv': csv(
    'service,number,note,cases,level_counts,curriculum,tasks,reviews_per_case,panel_smes,panel_developers,developer_seniority,language,interview_minutes,buffer_minutes,vote,vote_days,cool_down_days,valid_months,renewal',
    'tide-queue,1,The first bar,0,,,,2,2,1,senior,en,60,15,unanimous,5,60,24,1 total',
  ),
};

/**
 * Brings them in as an administrator would, and opens the candidacy as the candidate would.
 * @param {import('./stage.mjs').Stage} stage
 */
export async function roundTheGlobe(stage) {
  const ids = await bringIn(stage, files, people);
  const api = await stage.api('administrator');
  const { items: services } = await api.get('services?limit=200');
  const service = services.find((s) => s.slug === 'tide-queue').id;
  const own = await stage.api(ids.candidate);
  const candidacy = await own.post('candidacies', { person: ids.candidate, service });
  return { ids, candidacy: candidacy.id };
}
