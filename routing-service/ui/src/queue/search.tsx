import { useDebouncedValue } from '@mantine/hooks';
import { createContext, use, useState, type ReactNode } from 'react';

interface Search {
  typed: string;
  type(text: string): void;
  /** What is asked for: follows what is typed after a short rest. */
  q: string;
}

const SearchContext = createContext<Search>({ typed: '', type: () => undefined, q: '' });

/** What is searched for may name a patient: it lives here, never in the address bar or in storage. */
export function SearchProvider({ children }: { children: ReactNode }) {
  const [typed, type] = useState('');
  const [rested] = useDebouncedValue(typed, 250);
  return <SearchContext value={{ typed, type, q: typed === '' ? '' : rested }}>{children}</SearchContext>;
}

export const useSearch = (): Search => use(SearchContext);
