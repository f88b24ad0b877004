// A young service in the demo organisation, with a bar that one case and two tasks meet, and its people.
import { bringIn, csv } from './bringIn.mjs';

const people = {
  manager: 'Wei-Ting Lin',
  learner: 'Seo-yeon Bae',
  mentor: 'Owen Clarke',
  chair: 'Yi-Jun Tsai',
  sme: 'Chia-Hao Fang',
  developer: 'Tom Becker',
};

const files = {
  'services.csv': csv(
    'slug,name,family,launched_on,target_smes,bootstrap_route',
    'edge-gateway,Edge Gateway,Networking,2024-05-06,3,none',
  ),
  'people.csv': csv(
    'email,name,native_name,title,site,languages,manager,roles',
    `wei-ting.lin@example.com,${people.manager},林威廷,Support Manager,taipei,en;zh-TW,,`,
    `seo-yeon.bae@example.com,${people.learner},배서연,Support Engineer,seoul,en;ko,wei-ting.lin@example.com,`,
    `owen.clarke@example.com,${people.mentor},,Senior Support Engineer,dublin,en,,`,
    `yi-jun.tsai@example.com,${people.chair},蔡宜君,Senior Support Engineer,taipei,en;zh-TW,,`,
    `chia-hao.fang@example.com,${people.sme},方家豪,Senior Support Engineer,taipei,en;zh-TW,,`,
    `tom.becker@example.com,${people.developer},,Principal Engineer,dublin,en,,`,
  ),
  'developers.csv': csv('service,person,seniority', 'edge-gateway,tom.becker@example.com,principal'),
  'sme.csv': csv(
    'person,service,source,granted_on,expires_on',
    'yi-jun.tsai@example.com,edge-gateway,The register kept before Assay,2026-01-15,2030-01-15',
    'chia-hao.fang@example.com,edge-gateway,The register kept before Assay,2026-01-15,2030-01-15',
  ),
  'curricula.csv': csv(
    'curriculum,title,number,note,key,kind,task,instructions,offset_days,judged,prerequisites',
    'edge-start,Edge Gateway from the start,1,The first,read,reading,Read how requests are routed,The chapter on routes.,2,no,',
    'edge-start,Edge Gateway from the start,1,The first,lab,lab,Move a route without losing requests,In the training account.,5,yes,read',
  ),
  'bars.csv': csv(
    'service,number,note,cases,level_counts,curriculum,reviews_per_case,panel_smes,panel_developers,developer_seniority,language,interview_minutes,buffer_minutes,vote,vote_days,cool_down_days,valid_months,renewal',
    'edge-gateway,1,The first bar,1,1 of level 2,edge-start,2,2,1,senior,en,60,15,unanimous,5,60,24,1 total',
  ),
};

/** The service with its people. @param {import('./stage.mjs').Stage} stage */
export const bringRoad = async (stage) => ({ ids: await bringIn(stage, files, people), names: people });
