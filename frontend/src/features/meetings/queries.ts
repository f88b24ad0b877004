import { api } from '#shared/api/client';

export const meetingRulesOptions = () => api.queryOptions('get', '/meeting-rules');
