import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '#features/access/InvitationPage';

export const Route = createFileRoute('/invitation')({ component: InvitationPage });
