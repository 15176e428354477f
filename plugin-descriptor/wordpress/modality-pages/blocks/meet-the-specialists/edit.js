( function ( wp ) {
	'use strict';

	const { createElement: el, useEffect, useRef, useState } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { Disabled, PanelBody, Placeholder, RangeControl, SelectControl, Spinner, TextControl, ToggleControl } =
		wp.components;
	const { __ } = wp.i18n;
	const name = 'modality-pages/meet-the-specialists';
	const known = window.modalityPages || { modalities: [], connected: false };
	const usualLimit = 15;

	/* HTML that is put into a page later does not get its shadow trees by itself. */
	function attachShadows( root ) {
		root.querySelectorAll( 'template[shadowrootmode]' ).forEach( ( template ) => {
			const host = template.parentElement;
			if ( ! host.shadowRoot ) {
				host.attachShadow( { mode: 'open' } ).append( template.content );
			}
			template.remove();
		} );
	}

	/* What visitors will see, rendered by this site's server. */
	function Preview( { attributes } ) {
		const place = useRef();
		const [ state, setState ] = useState( 'loading' );
		const asked = JSON.stringify( attributes );

		useEffect( () => {
			let left = false;
			const waiting = setTimeout( () => {
				wp.apiFetch( {
					path: wp.url.addQueryArgs( '/wp/v2/block-renderer/' + name, { context: 'edit', attributes } ),
				} ).then(
					( answer ) => {
						if ( ! left && place.current ) {
							place.current.innerHTML = answer.rendered;
							attachShadows( place.current );
							setState( answer.rendered ? 'shown' : 'empty' );
						}
					},
					() => ! left && setState( 'failed' )
				);
			}, 300 );
			return () => {
				left = true;
				clearTimeout( waiting );
			};
		}, [ asked ] );

		return el(
			'div',
			null,
			state === 'loading' && el( Spinner ),
			state === 'empty' && el( 'p', null, __( 'There is nothing to show for this choice.', 'modality-pages' ) ),
			state === 'failed' && el( 'p', null, __( 'The preview could not be loaded.', 'modality-pages' ) ),
			el( Disabled, null, el( 'div', { ref: place } ) )
		);
	}

	function modalityOptions( chosen ) {
		const options = [ { value: '', label: __( 'Choose a modality', 'modality-pages' ) } ].concat( known.modalities );
		if ( chosen && ! options.some( ( option ) => option.value === chosen ) ) {
			options.push( { value: chosen, label: chosen } );
		}
		return options;
	}

	function Edit( { attributes, setAttributes } ) {
		const set = ( attribute ) => ( value ) => setAttributes( { [ attribute ]: value } );
		const select = el( SelectControl, {
			label: __( 'Modality', 'modality-pages' ),
			value: attributes.modality,
			options: modalityOptions( attributes.modality ),
			onChange: set( 'modality' ),
		} );
		const inspector = el(
			InspectorControls,
			null,
			el(
				PanelBody,
				{ title: __( 'Specialists', 'modality-pages' ) },
				select,
				el( SelectControl, {
					label: __( 'Layout', 'modality-pages' ),
					value: attributes.layout,
					options: [
						{ value: '', label: __( 'List', 'modality-pages' ) },
						{ value: 'cards', label: __( 'Cards', 'modality-pages' ) },
						{ value: 'carousel', label: __( 'Row to scroll', 'modality-pages' ) },
						{ value: 'single', label: __( 'One at a time', 'modality-pages' ) },
					],
					onChange: set( 'layout' ),
				} ),
				el( RangeControl, {
					label: __( 'Quotes at most', 'modality-pages' ),
					value: attributes.limit || usualLimit,
					min: 1,
					max: 50,
					onChange: set( 'limit' ),
				} ),
				el( TextControl, {
					label: __( 'Region', 'modality-pages' ),
					help: __( 'Only specialists of it, such as ON or CA-ON.', 'modality-pages' ),
					value: attributes.region,
					onChange: set( 'region' ),
				} ),
				el( ToggleControl, {
					label: __( 'Heading', 'modality-pages' ),
					checked: attributes.heading !== '',
					onChange: ( shown ) => setAttributes( { heading: shown ? undefined : '' } ),
				} ),
				attributes.heading !== '' &&
					el( TextControl, {
						label: __( 'Words of the heading', 'modality-pages' ),
						placeholder: __( 'Meet the specialists', 'modality-pages' ),
						value: attributes.heading || '',
						onChange: ( words ) => setAttributes( { heading: words === '' ? undefined : words } ),
					} ),
				el( TextControl, {
					label: __( 'Theme', 'modality-pages' ),
					help: __( 'The name of a theme at Modality Pages; empty for its usual one.', 'modality-pages' ),
					value: attributes.theme,
					onChange: set( 'theme' ),
				} )
			)
		);
		const body = attributes.modality
			? el( Preview, { attributes } )
			: el(
					Placeholder,
					{
						icon: 'format-quote',
						label: __( 'Meet the specialists', 'modality-pages' ),
						instructions: known.connected
							? __( 'Whose words are to stand here?', 'modality-pages' )
							: __( 'This site is not connected with Modality Pages yet.', 'modality-pages' ),
					},
					select
			  );
		return el( wp.element.Fragment, null, inspector, el( 'div', useBlockProps(), body ) );
	}

	wp.blocks.registerBlockType( name, { edit: Edit, save: () => null } );
} )( window.wp );
