/** The host names that the local server plays, with everything below them; the browser under test reaches no other. */
export const HOSTS = ['gov.cn', 'thepaper.cn', 'xuhuinews.com', 'jfdaily.com', 'zgcounty.com', 'example.com'] as const;

/** A site that is annotated without being asked, and one that is not. */
export const ANNOTATED = 'http://www.xuhui.gov.cn';
export const SECURE = 'https://www.shanghai.gov.cn';
export const FOREIGN = 'http://www.example.com';

/** Of `browser_specific_settings`; Firefox names an extension by it. */
export const GECKO_ID = 'huizhu@glossary';
