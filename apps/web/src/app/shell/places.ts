import { BriefcaseBusiness, ChartLine, FileUp, Inbox, ScrollText, Settings2, Sparkles, UsersRound } from 'lucide-react';
import { useSession } from '../session';

/** Where one may go, and the letter that goes there after `g`. */
export const PLACES = [
  { to: '/viec', text: 'work', icon: Inbox, needs: ['exchange.import', 'recruitment.follow'], key: 'v' },
  { to: '/chi-tieu', text: 'targets', icon: ChartLine, needs: ['indicators.read'], key: 'c' },
  { to: '/chi-tieu-tuyen', text: 'quotas', icon: BriefcaseBusiness, needs: ['establishment.read'], key: 't' },
  { to: '/nguon-nhan-tai', text: 'pool', icon: Sparkles, needs: ['talent.search'], key: 'n' },
  { to: '/ho-so', text: 'profiles', icon: UsersRound, needs: ['profiles.read'], key: 'h' },
  { to: '/nhap', text: 'imports', icon: FileUp, needs: ['exchange.import'], key: 'd' },
  { to: '/nhat-ky', text: 'audit', icon: ScrollText, needs: ['privacy.trail'], key: 'k' },
  { to: '/quan-tri', text: 'administration', icon: Settings2, needs: ['access.manage', 'organizations.manage'], key: 'q' },
] as const;

/** What one may not see is not offered: a place needs one of its rights. */
export function usePlaces() {
  const { permissions } = useSession();
  return PLACES.filter(({ needs }) => needs.some((one) => permissions.includes(one)));
}
