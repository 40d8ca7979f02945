import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist', 'shots', 'node_modules'] },
  js.configs.recommended,
  ts.configs.strict,
  hooks.configs.flat.recommended,
  {
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      // TanStack Virtual is not for the compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'sessionStorage', message: 'Nothing about patients is stored in the browser.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'dangerouslySetInnerHTML', message: 'Patient text is shown as text.' },
        { property: 'innerHTML', message: 'Patient text is shown as text.' },
      ],
    },
  },
  {
    files: ['public/**'],
    languageOptions: { globals: { localStorage: 'readonly', matchMedia: 'readonly', document: 'readonly' } },
  },
  {
    files: ['dev/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        document: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
