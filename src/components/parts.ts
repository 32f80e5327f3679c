/**
 * The parts of everything after the catalog, by the names they have in their elements: what is inside another element hands
 * them on with `exportparts`, so that a page reaches them through the wizard as well as through a step that stands alone.
 */
export const PARTS =
  'heading,mode,account,status,menu,pager,message,search,field,label,input,help,error,errors,notice,submit,stop,copy,probe,probe-status,problem,problem-title,problem-remedy,problem-causes,problem-more,repair,remedy,remedy-text,host-key,expected,fingerprint,folder-browser,folder,choose-folder,landing,landing-step,summary,exit,next';
