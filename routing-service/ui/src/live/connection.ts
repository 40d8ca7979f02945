import { createContext, use } from 'react';
import type { Connection } from './stream';

export const ConnectionContext = createContext<Connection>('connecting');

export const useConnection = (): Connection => use(ConnectionContext);
