import type { paths } from '#shared/api/schema';

/** What the server answers to a question, and what it is sent. */
type Answer<O> = O extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : never;
type Asked<P extends keyof paths> = paths[P] extends { get: infer O } ? Answer<O> : never;
type Sent<P extends keyof paths> = paths[P] extends { post: infer O } ? Answer<O> : never;

export type Risks = Asked<'/coverage/risks'>;
export type RiskRow = Risks['items'][number];
export type RiskReason = RiskRow['reasons'][number];
export type Compared = Sent<'/coverage/what-if'>;
export type Touched = Compared['services'][number];
export type Behind = Sent<'/coverage/what-if/people'>;
export type Beside = Behind['people'][number];
export type Need = Compared['needs'][number];
export type NeedKind = Need['items'][number]['kind'];
export type NeededThing = Need['items'][number]['things'][number];
export type Applied = Sent<'/coverage/what-if/apply'>;
export type Outlook = Asked<'/services/{id}/forecast'>;
export type OutlookMonth = Outlook['months'][number];
export type Coming = Asked<'/coverage/pipeline'>['items'][number];
export type Supply = Asked<'/services/{id}/supply'>;
