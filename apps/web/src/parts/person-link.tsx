import { Link } from '@tanstack/react-router';
import { useMay } from '../app/session';

interface Props {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Opens the record of a person, or the person in the pool for those who may not read records. */
export function PersonLink({ id, code, name }: Props) {
  const mayRead = useMay('profiles.read');
  return mayRead ? (
    <Link to="/ho-so/$id" params={{ id }} search={{}}>
      {name}
    </Link>
  ) : (
    <Link to="/nguon-nhan-tai" search={{ person: code } as never}>
      {name}
    </Link>
  );
}
