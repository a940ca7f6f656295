import {chromium} from "playwright-core";
const exe=process.env.CHROME; const file="file:///tmp/viewer/out/index.html"; const only=process.argv.slice(2);
const b=await chromium.launch({executablePath:exe,args:["--no-sandbox","--use-angle=swiftshader","--enable-unsafe-swiftshader"]});
const wide={width:1280,height:800}, small={width:390,height:844};
const ents=process.env.ENTS?.split(",")??[];
const screens={overview:"",dossier:`v=1&focus=${ents[0]}`,table:"v=1&view=table",compare:`v=1&view=compare&focus=${ents[0]}&other=${ents[1]}`,path:`v=1&view=path&focus=${ents[0]}&other=${ents[1]}`,board:"v=1&view=board",outlets:"v=1&of=outlets",disputes:"v=1&of=disputes"};
for(const [theme,vp,n] of [["dark",wide,"d1280"],["light",wide,"l1280"],["dark",small,"d390"],["light",small,"l390"]]){
 const c=await b.newContext({viewport:vp,colorScheme:theme,reducedMotion:"reduce"}); 
 for(const [s,h] of Object.entries(screens)){ if(only.length&&!only.includes(s+"-"+n)) continue; const p=await c.newPage(); const errs=[]; p.on("pageerror",e=>errs.push(String(e))); p.on("console",m=>m.type()==="error"&&errs.push(m.text())); await p.goto(file+(h?"#"+h:"")); await p.waitForSelector("main"); await p.waitForTimeout(500); await p.screenshot({path:`/tmp/viewer/shots/${s}-${n}.png`}); if(errs.length) console.log(s,n,errs); await p.close(); }
 if(!only.length&&n==="l1280"){const p=await c.newPage(); await p.goto(file+`#v=1&focus=${ents[0]}`); await p.waitForSelector(".dossier"); await p.emulateMedia({media:"print"}); await p.evaluate(()=>window.dispatchEvent(new Event("beforeprint"))); await p.waitForTimeout(300); await p.screenshot({path:"/tmp/viewer/shots/print.png",fullPage:true}); await p.pdf({path:"/tmp/viewer/shots/print.pdf"}); }
 await c.close(); }
await b.close();
