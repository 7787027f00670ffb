import { ChartLine, FileUp, Inbox, Settings2, Sparkles, UsersRound } from 'lucide-react';
import { useSession } from '../session';

/** Where one may go, and the letter that goes there after `g`. */
export const PLACES = [
  { to: '/viec', text: 'work', icon: Inbox, needs: 'exchange.import', key: 'v' },
  { to: '/chi-tieu', text: 'targets', icon: ChartLine, needs: 'indicators.read', key: 'c' },
  { to: '/nguon-nhan-tai', text: 'pool', icon: Sparkles, needs: 'talent.search', key: 'n' },
  { to: '/ho-so', text: 'profiles', icon: UsersRound, needs: 'profiles.read', key: 'h' },
  { to: '/nhap', text: 'imports', icon: FileUp, needs: 'exchange.import', key: 'd' },
  { to: '/quan-tri', text: 'administration', icon: Settings2, needs: 'access.manage', key: 'q' },
] as const;

/** What one may not see is not offered. */
export function usePlaces() {
  const { permissions } = useSession();
  return PLACES.filter(({ needs }) => permissions.includes(needs));
}
